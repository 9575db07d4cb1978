import { expect, test } from 'vitest'
import { moveInGrid, nextEditable, pasteTargets } from '#renderer/ui/data/grid-moves.ts'

const size = { rows: 3, columns: 4 }
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey, shiftKey: false })
const closedFirstColumn = ({ column }: { readonly column: number }) => column > 0

test.each([
  ['ArrowDown', false, { row: 2, column: 1 }],
  ['ArrowUp', false, { row: 0, column: 1 }],
  ['ArrowRight', false, { row: 1, column: 2 }],
  ['ArrowLeft', false, { row: 1, column: 0 }],
  ['Home', false, { row: 1, column: 0 }],
  ['End', false, { row: 1, column: 3 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 2, column: 3 }],
  ['ArrowDown', true, { row: 2, column: 1 }],
  ['PageDown', false, { row: 2, column: 1 }],
] as const)('%s (Ctrl: %s) leads inside the grid', (key, ctrl, expected) => {
  expect(moveInGrid(press(key, ctrl), { row: 1, column: 1 }, size)).toEqual(expected)
})

test('the edges stop, other keys do not move', () => {
  expect(moveInGrid(press('ArrowUp'), { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 })
  expect(moveInGrid(press('ArrowRight'), { row: 0, column: 3 }, size)).toEqual({ row: 0, column: 3 })
  expect(moveInGrid(press('Enter'), { row: 0, column: 0 }, size)).toBeNull()
})

test('Tab goes over closed cells and leaves at the end', () => {
  expect(nextEditable({ row: 0, column: 3 }, size, closedFirstColumn, 1)).toEqual({ row: 1, column: 1 })
  expect(nextEditable({ row: 1, column: 1 }, size, closedFirstColumn, -1)).toEqual({ row: 0, column: 3 })
  expect(nextEditable({ row: 2, column: 3 }, size, closedFirstColumn, 1)).toBeNull()
  expect(nextEditable({ row: 0, column: 1 }, size, closedFirstColumn, -1)).toBeNull()
})

test('a pasted block fills what is open and stops at the edges', () => {
  const block = [
    ['1', '2', '3'],
    ['4', '5', '6'],
  ]
  expect(pasteTargets(block, { row: 2, column: 2 }, size, closedFirstColumn)).toEqual([
    { row: 2, column: 2, text: '1' },
    { row: 2, column: 3, text: '2' },
  ])
  expect(pasteTargets(block, { row: 0, column: 0 }, size, closedFirstColumn).map(({ text }) => text)).toEqual([
    '2',
    '3',
    '5',
    '6',
  ])
})

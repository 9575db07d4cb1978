export type GridPosition = { readonly row: number; readonly column: number }
export type GridSize = { readonly rows: number; readonly columns: number }

type Press = { readonly key: string; readonly ctrlKey: boolean; readonly shiftKey: boolean }

const clamp = (value: number, count: number) => Math.min(count - 1, Math.max(0, value))

/** Where the keys of movement lead from a cell, inside the grid; `null` for any other key. */
export function moveInGrid(press: Press, from: GridPosition, size: GridSize): GridPosition | null {
  const to = (row: number, column: number) => ({ row: clamp(row, size.rows), column: clamp(column, size.columns) })
  switch (press.key) {
    case 'ArrowUp':
      return to(press.ctrlKey ? 0 : from.row - 1, from.column)
    case 'ArrowDown':
      return to(press.ctrlKey ? size.rows : from.row + 1, from.column)
    case 'ArrowLeft':
      return to(from.row, press.ctrlKey ? 0 : from.column - 1)
    case 'ArrowRight':
      return to(from.row, press.ctrlKey ? size.columns : from.column + 1)
    case 'Home':
      return to(press.ctrlKey ? 0 : from.row, 0)
    case 'End':
      return to(press.ctrlKey ? size.rows : from.row, size.columns)
    case 'PageUp':
      return to(from.row - 10, from.column)
    case 'PageDown':
      return to(from.row + 10, from.column)
    default:
      return null
  }
}

/** The next cell that can be written, row after row, as Tab goes; `null` past the end. */
export function nextEditable(
  from: GridPosition,
  size: GridSize,
  isEditable: (position: GridPosition) => boolean,
  step: 1 | -1,
): GridPosition | null {
  for (let place = from.row * size.columns + from.column + step; place >= 0 && place < size.rows * size.columns; place += step) {
    const position = { row: Math.floor(place / size.columns), column: place % size.columns }
    if (isEditable(position)) return position
  }
  return null
}

/** The cells that a pasted block fills from its first cell; what falls outside the grid or on a closed cell is left out. */
export function pasteTargets(
  block: readonly (readonly string[])[],
  from: GridPosition,
  size: GridSize,
  isEditable: (position: GridPosition) => boolean,
): readonly (GridPosition & { readonly text: string })[] {
  return block
    .flatMap((line, down) => line.map((text, right) => ({ row: from.row + down, column: from.column + right, text })))
    .filter((target) => target.row < size.rows && target.column < size.columns && isEditable(target))
}

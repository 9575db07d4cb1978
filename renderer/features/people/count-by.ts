/** How many rows fall under each key; `null` keys are left out. */
export function countBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string | null): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const key = keyOf(row)
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

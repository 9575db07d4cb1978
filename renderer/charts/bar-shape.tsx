type BarShapeProps = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly ground: string
  readonly colour: string
  /** The end away from the axis is slightly rounded. */
  readonly roundedEnd: 'top' | 'end' | 'none'
}

/** One bar: its ground, and an edge in the series' colour so that a light pattern still has a shape. */
export function BarShape({ x, y, width, height, ground, colour, roundedEnd }: BarShapeProps) {
  if (width === 0 || height === 0) return null
  const [left, top, w, h] = [Math.min(x, x + width), Math.min(y, y + height), Math.abs(width), Math.abs(height)]
  const r = roundedEnd === 'none' ? 0 : Math.min(3, w / 2, h / 2)
  const path =
    roundedEnd === 'end'
      ? `M${left} ${top}H${left + w - r}q${r} 0 ${r} ${r}V${top + h - r}q0 ${r} ${-r} ${r}H${left}Z`
      : `M${left} ${top + h}V${top + r}q0 ${-r} ${r} ${-r}H${left + w - r}q${r} 0 ${r} ${r}V${top + h}Z`
  return <path d={path} fill={ground} stroke={colour} strokeWidth="1.5" />
}

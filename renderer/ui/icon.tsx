import type { LucideIcon } from 'lucide-react'

/** Any Lucide icon. */
export type IconType = LucideIcon

type IconProps = {
  readonly of: IconType
  readonly size?: 'small' | 'normal' | 'large' | undefined
  readonly className?: string | undefined
}

const sizes = { small: '1.125rem', normal: '1.25rem', large: '2.5rem' } as const

/** A decorative icon: the word beside it, or the name of its button, carries the meaning. */
export const Icon = ({ of: Shape, size = 'normal', className = '' }: IconProps) => (
  <Shape size={sizes[size]} strokeWidth={2} aria-hidden="true" focusable="false" className={className} />
)

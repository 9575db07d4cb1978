import { ChevronDown, Ellipsis } from 'lucide-react'
import { MenuTrigger } from 'react-aria-components'
import { Button, type ButtonSize, type ButtonVariant } from '../buttons/button.tsx'
import { IconButton } from '../buttons/icon-button.tsx'
import type { IconType } from '../icon.tsx'
import type { MenuItem } from './menu-item.ts'
import { MenuList } from './menu-list.tsx'

type MenuProps = {
  /** Names the menu, and its button when that has no text: "Actions sur la séance du 9 avril". */
  readonly label: string
  readonly items: readonly MenuItem[]
  readonly trigger?:
    | {
        readonly text?: string | undefined
        readonly icon?: IconType | undefined
        readonly variant?: ButtonVariant | undefined
        readonly size?: ButtonSize | undefined
      }
    | undefined
}

export const Menu = ({ label, items, trigger }: MenuProps) => (
  <MenuTrigger>
    {trigger?.text === undefined ? (
      <IconButton icon={trigger?.icon ?? Ellipsis} label={label} />
    ) : (
      <Button icon={trigger.icon} iconEnd={ChevronDown} variant={trigger.variant} size={trigger.size}>
        {trigger.text}
      </Button>
    )}
    <MenuList label={label} items={items} placement={trigger?.text === undefined ? 'bottom end' : 'bottom start'} />
  </MenuTrigger>
)

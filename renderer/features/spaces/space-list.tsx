import { X } from 'lucide-react'
import type { KnownSpace } from '#shared/ipc/contract.ts'
import { useFormat } from '#renderer/app/i18n/use-format.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { ListRow } from '#renderer/ui/data/list-row.tsx'
import { ListRows } from '#renderer/ui/data/list-rows.tsx'
import { Inline } from '#renderer/ui/layout/inline.tsx'
import { Panel } from '#renderer/ui/layout/panel.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { useToasts } from '#renderer/ui/overlays/use-toasts.ts'
import { EmptyState } from '#renderer/ui/status/empty-state.tsx'
import { Skeleton } from '#renderer/ui/status/skeleton.tsx'
import { StatusText } from '#renderer/ui/status/status-text.tsx'
import type { Status } from '#renderer/ui/status/status.ts'
import type { Opening } from './use-opening.ts'

type SpaceListProps = { readonly spaces: readonly KnownSpace[] | null; readonly opening: Opening; readonly onChange: () => void }

const statusOf = { available: 'done', missing: 'attention', open: 'running' } as const satisfies Record<
  KnownSpace['state'],
  Status
>

/** The spaces known on this computer, each with its state. */
export function SpaceList({ spaces, opening, onChange }: SpaceListProps) {
  const t = useTranslate()
  return (
    <Panel title={t('spaces.known')} isFlush>
      {spaces === null ? (
        <Skeleton lines={3} />
      ) : spaces.length === 0 ? (
        <EmptyState>{t('spaces.none')}</EmptyState>
      ) : (
        <ListRows label={t('spaces.known')}>
          {spaces.map((space) => (
            <SpaceRow key={space.folder} space={space} opening={opening} onChange={onChange} />
          ))}
        </ListRows>
      )}
    </Panel>
  )
}

type SpaceRowProps = { readonly space: KnownSpace; readonly opening: Opening; readonly onChange: () => void }

function SpaceRow({ space, opening, onChange }: SpaceRowProps) {
  const t = useTranslate()
  const format = useFormat()
  const { show } = useToasts()
  const { name, folder, state, lastOpened } = space
  const isOpen = state === 'open'
  const forget = async () => {
    const answer = await callSafely(appBridge().forgetSpace({ folder }))
    if (answer.ok) show({ message: t('spaces.forgotten', { name }) })
    onChange()
  }
  const opened =
    lastOpened === null ? t('spaces.neverOpened') : t('spaces.lastOpened', { date: format.date(format.instantDate(lastOpened)) })
  return (
    <ListRow
      title={name}
      description={
        <>
          {folder}
          <br />
          {opened}
        </>
      }
      end={
        <Inline align="center" gap={3}>
          <StatusText status={statusOf[state]}>{t(`spaces.state.${state}`)}</StatusText>
          <Button
            size="small"
            ariaLabel={t(isOpen ? 'spaces.showNamed' : 'spaces.openNamed', { name })}
            isDisabled={state === 'missing' || opening.isBusy}
            onPress={() => void opening.open(folder)}
          >
            {t(isOpen ? 'spaces.show' : 'spaces.open')}
          </Button>
          <Menu
            label={t('spaces.actionsOn', { name })}
            items={[{ key: 'forget', label: t('spaces.forget'), icon: X, isDisabled: isOpen, onAction: () => void forget() }]}
          />
        </Inline>
      }
    />
  )
}

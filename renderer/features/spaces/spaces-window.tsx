import { FolderPlus, UserRound } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { canManageSpaces, profileRoles } from '#shared/domain/profile.ts'
import type { KnownSpace } from '#shared/ipc/contract.ts'
import { errorText } from '#renderer/app/i18n/error-text.ts'
import { useTranslate } from '#renderer/app/i18n/use-translate.ts'
import { useAppState } from '#renderer/data/app-state.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { useProfile } from '#renderer/data/use-session.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { Button } from '#renderer/ui/buttons/button.tsx'
import { useShortcut } from '#renderer/ui/hooks/use-shortcut.ts'
import { Band } from '#renderer/ui/layout/band.tsx'
import { PageColumns } from '#renderer/ui/layout/page-columns.tsx'
import { PageHeader } from '#renderer/ui/layout/page-header.tsx'
import { Page } from '#renderer/ui/layout/page.tsx'
import { Menu } from '#renderer/ui/overlays/menu.tsx'
import { FocusPage } from '#renderer/ui/shell/focus-page.tsx'
import { AddSpacePanel } from './add-space-panel.tsx'
import { CreateDialog } from './create-dialog.tsx'
import { OpeningQuestion } from './opening-question.tsx'
import { SpaceList } from './space-list.tsx'
import { useOpening } from './use-opening.ts'

/** The window without space: those known here, and how to add one. */
export function SpacesWindow() {
  const t = useTranslate()
  const { context, saveProfile } = useAppState()
  const profile = useProfile()
  const [spaces, setSpaces] = useState<readonly KnownSpace[] | null>(null)
  const [isCreating, setIsCreating] = useState(false)
  const [asked, setAsked] = useState(0)
  const refresh = useCallback(() => setAsked((count) => count + 1), [])
  const opening = useOpening(refresh)

  useEffect(() => {
    const load = async () => {
      const answer = await callSafely(appBridge().listSpaces(null))
      if (answer.ok) setSpaces(answer.value)
    }
    void load()
  }, [asked])
  useEffect(() => {
    window.addEventListener('focus', refresh)
    return () => window.removeEventListener('focus', refresh)
  }, [refresh])
  useEffect(() => {
    document.title = `${t('spaces.title')} – ${t('common.appName')}`
  }, [t])

  const canManage = canManageSpaces(profile.role)
  const create = () => {
    opening.clear()
    setIsCreating(true)
  }
  const closeCreation = () => {
    opening.clear()
    setIsCreating(false)
  }
  useShortcut('ctrl+n', create, { isEnabled: canManage })
  const setRole = (role: (typeof profileRoles)[number]) => void saveProfile({ name: profile.name, role })
  const profileMenu = (
    <Menu
      label={t('shell.profile.change')}
      trigger={{
        text: t('shell.profile.entry', { name: profile.name, role: t(`shell.profile.names.${profile.role}`) }),
        icon: UserRound,
        size: 'small',
      }}
      items={profileRoles.map((role) => ({
        key: role,
        label: t(`shell.profile.titles.${role}`),
        description: t(`shell.profile.brief.${role}`),
        isCurrent: role === profile.role,
        onAction: () => setRole(role),
      }))}
    />
  )
  return (
    <FocusPage
      brandLabel={t('common.appName')}
      end={profileMenu}
      banner={context.isUnofficialEngine ? t('shell.unofficialEngine') : undefined}
    >
      <Page>
        <PageHeader
          title={t('spaces.title')}
          facts={t('spaces.intro')}
          actions={
            canManage && (
              <Button variant="primary" icon={FolderPlus} keys="Control+N" onPress={create}>
                {t('spaces.create')}
              </Button>
            )
          }
        />
        {opening.error !== null && !isCreating && (
          <div role="alert">
            <Band
              status="refused"
              overline={t('spaces.refused')}
              action={<Button onPress={opening.clear}>{t('shell.close')}</Button>}
            >
              {errorText(t, opening.error)}
            </Band>
          </div>
        )}
        <PageColumns
          sideWidth="wide"
          sideLabel={t('spaces.add')}
          side={<AddSpacePanel opening={opening} canManage={canManage} onBecomeCoordination={() => setRole('coordination')} />}
        >
          <SpaceList spaces={spaces} opening={opening} onChange={refresh} />
        </PageColumns>
      </Page>
      {isCreating && <CreateDialog opening={opening} onClose={closeCreation} />}
      <OpeningQuestion opening={opening} />
    </FocusPage>
  )
}

import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import { useAppState } from '#renderer/data/app-state.ts'
import { Page } from '#renderer/ui/layout/page.tsx'
import { AppShell } from '#renderer/ui/shell/app-shell.tsx'
import { Skeleton } from '#renderer/ui/status/skeleton.tsx'
import { useTranslate } from '../i18n/use-translate.ts'
import { RefusalContext } from '../refusal-context.ts'
import { HelpDialog } from './help-dialog.tsx'
import { SearchDialog } from './search-dialog.tsx'
import { ShellBands } from './shell-bands.tsx'
import { ShortcutsDialog } from './shortcuts-dialog.tsx'
import { useRail } from './use-rail.ts'
import { useShellKeys } from './use-shell-keys.ts'

export type ShellDialog = 'search' | 'shortcuts' | 'help'

/** The frame of every screen of a space. */
export function Shell() {
  const [refusal, tell] = useState<string | null>(null)
  const refusals = useMemo(() => ({ tell }), [])
  const closeRefusal = useCallback(() => tell(null), [])
  return (
    <RefusalContext value={refusals}>
      <Frame refusal={refusal} onCloseRefusal={closeRefusal} />
    </RefusalContext>
  )
}

type FrameProps = { readonly refusal: string | null; readonly onCloseRefusal: () => void }

function Frame({ refusal, onCloseRefusal }: FrameProps) {
  const t = useTranslate()
  const { context } = useAppState()
  const { pathname } = useLocation()
  const [dialog, setDialog] = useState<ShellDialog | null>(null)
  const rail = useRail(pathname, () => setDialog('search'))
  useShellKeys(setDialog)
  useEffect(onCloseRefusal, [pathname, onCloseRefusal])
  const close = () => setDialog(null)
  return (
    <AppShell rail={rail} banner={context.isUnofficialEngine ? t('shell.unofficialEngine') : undefined}>
      <ShellBands refusal={refusal} onCloseRefusal={onCloseRefusal} />
      <Suspense fallback={<PageLines />}>
        <Outlet />
      </Suspense>
      {dialog === 'search' && <SearchDialog onClose={close} />}
      {dialog === 'shortcuts' && <ShortcutsDialog pathname={pathname} onClose={close} />}
      {dialog === 'help' && <HelpDialog pathname={pathname} onClose={close} onShortcuts={() => setDialog('shortcuts')} />}
    </AppShell>
  )
}

const PageLines = () => (
  <Page>
    <Skeleton lines={6} />
  </Page>
)

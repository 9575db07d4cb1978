import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useAppState } from '#renderer/data/app-state.ts'
import { IpcFailure } from '#renderer/data/journal-port.ts'
import type { OpeningProgress } from '#renderer/data/open-projection.ts'
import { openSession, type SpaceContext, type SpaceSession } from '#renderer/data/session.ts'
import { followStatus } from '#renderer/data/follow-status.ts'
import { SessionContext } from '#renderer/data/session-context.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { todayFrom } from '#renderer/platform/clock.ts'
import { router } from './router.tsx'
import { StartUpScreen } from './start-up-screen.tsx'

type Opening =
  | { readonly kind: 'opening'; readonly progress: OpeningProgress | null }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'open'; readonly session: SpaceSession }

/** Opens the space of this window, then shows its rooms. */
export function SpaceWindow({ space }: { readonly space: SpaceContext }) {
  const { profile, context } = useAppState()
  const [opening, setOpening] = useState<Opening>({ kind: 'opening', progress: null })
  const actor = useRef(profile)
  useEffect(() => {
    actor.current = profile
  }, [profile])
  const begun = useRef(false)

  useEffect(() => {
    if (begun.current) return
    begun.current = true
    const open = async () => {
      try {
        const session = await openSession({
          bridge: appBridge(),
          space,
          profile: () => {
            if (actor.current === null) throw new Error('No profile was declared')
            return actor.current
          },
          today: () => todayFrom(context.today),
          onProgress: (progress) => setOpening({ kind: 'opening', progress }),
        })
        setOpening({ kind: 'open', session })
      } catch (error) {
        setOpening({ kind: 'failed', code: error instanceof IpcFailure ? error.error.code : 'errors.readFailed' })
      }
    }
    void open()
  }, [space, context.today])

  const session = opening.kind === 'open' ? opening.session : null
  useEffect(() => (session === null ? undefined : followStatus(session)), [session])
  useEffect(() => (session === null ? undefined : keepTypedText(session)), [session])
  useEffect(() => {
    if (session === null) return undefined
    return appBridge().onBeforeClose(async () => {
      await session.typing.recordAll()
      await session.path.settled()
      await session.drafts.flush()
    })
  }, [session])

  if (opening.kind !== 'open') {
    return opening.kind === 'opening' ? <StartUpScreen progress={opening.progress} /> : <StartUpScreen failure={opening.code} />
  }
  return (
    <SessionContext value={opening.session}>
      <RouterProvider router={router} />
    </SessionContext>
  )
}

/** A window that is hidden or loaded again writes at once what it was about to: its timers may never come. */
function keepTypedText({ drafts }: SpaceSession): () => void {
  const flush = () => void drafts.flush()
  const events = ['visibilitychange', 'pagehide'] as const
  for (const event of events) window.addEventListener(event, flush)
  return () => {
    for (const event of events) window.removeEventListener(event, flush)
  }
}

import { useCallback, useState } from 'react'
import type { Result } from '#shared/domain/common/result.ts'
import type { IpcError, OpenOutcome } from '#shared/ipc/contract.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { appBridge } from '#renderer/platform/bridge.ts'

type Question = Extract<OpenOutcome, { kind: 'locked' | 'sameSpaceElsewhere' }>

export type Opening = {
  readonly isBusy: boolean
  readonly error: IpcError | null
  /** What must be answered before the space opens. */
  readonly question: Question | null
  /** True when a space opened or a question stands. */
  readonly run: (call: () => Promise<Result<OpenOutcome, IpcError>>) => Promise<boolean>
  readonly open: (folder: string) => Promise<boolean>
  /** Opens all the same, as the question says. */
  readonly accept: () => Promise<boolean>
  readonly clear: () => void
}

/** Opening a space, with the questions and refusals on the way. `onDone` follows each try. */
export function useOpening(onDone: () => void): Opening {
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<IpcError | null>(null)
  const [question, setQuestion] = useState<Question | null>(null)
  const [isTakenOver, setIsTakenOver] = useState(false)

  const run = useCallback<Opening['run']>(
    async (call) => {
      setIsBusy(true)
      setError(null)
      const answer = await callSafely(call())
      setIsBusy(false)
      onDone()
      if (!answer.ok) {
        setError(answer.error)
        return false
      }
      const outcome = answer.value
      setQuestion(outcome.kind === 'locked' || outcome.kind === 'sameSpaceElsewhere' ? outcome : null)
      return outcome.kind !== 'cancelled'
    },
    [onDone],
  )
  const open = useCallback(
    (folder: string) => {
      setIsTakenOver(false)
      return run(() => appBridge().openSpace({ folder, takeOver: false, asNewReplica: false }))
    },
    [run],
  )
  const accept = useCallback(() => {
    if (question === null) return Promise.resolve(false)
    const isLock = question.kind === 'locked'
    const takeOver = isTakenOver || isLock
    setIsTakenOver(takeOver)
    setQuestion(null)
    return run(() => appBridge().openSpace({ folder: question.folder, takeOver, asNewReplica: !isLock }))
  }, [question, isTakenOver, run])
  const clear = useCallback(() => {
    setQuestion(null)
    setError(null)
  }, [])
  return { isBusy, error, question, run, open, accept, clear }
}

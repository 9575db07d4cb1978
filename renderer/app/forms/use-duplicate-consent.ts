import { useRef, useState } from 'react'
import type { DuplicateConsent } from '#shared/domain/commands/organisations.ts'
import type { Result } from '#shared/domain/common/result.ts'
import type { CommandError } from '#shared/domain/journal/command.ts'

type Run<Input, Value> = (input: Input) => Promise<Result<Value, CommandError>>

/**
 * Two people may bear one name: a name that is known is refused once, and saved when asked again.
 * `guard` wraps the command; `isAsked` after such a refusal; `allow` before submitting again.
 */
export function useDuplicateConsent() {
  const isAllowed = useRef(false)
  const [isAsked, setIsAsked] = useState(false)
  const guard =
    <Input, Value>(run: Run<Input & DuplicateConsent, Value>): Run<Input, Value> =>
    async (input) => {
      const result = await run({ ...input, allowDuplicate: isAllowed.current })
      isAllowed.current = false
      setIsAsked(!result.ok && result.error.code === 'errors.duplicateName')
      return result
    }
  const allow = () => {
    isAllowed.current = true
  }
  return { guard, isAsked, allow }
}

import { useEffect, useState, useSyncExternalStore } from 'react'
import type { RecordRef } from '#shared/domain/journal/act.ts'
import type { Row } from '#shared/domain/journal/fold.ts'
import type { TableName } from '#shared/domain/tables.ts'
import { callSafely } from '#renderer/data/journal-port.ts'
import { useSession } from '#renderer/data/session-context.ts'
import { appBridge } from '#renderer/platform/bridge.ts'
import { readNames, type RecordNames } from './record-names.ts'

async function goneRows(refs: readonly RecordRef[]): Promise<readonly (readonly [TableName, Row])[]> {
  const answer = await callSafely(appBridge().lastRows({ refs: [...refs] }))
  return answer.ok ? (JSON.parse(answer.value.rows) as [TableName, Row][]) : [] // `as`: rows of the journal, as the main process read them
}

/** Names of records, as they stand or last stood; `null` while they are read. Read anew whenever `refs` is another list. */
export function useRecordNames(refs: readonly RecordRef[] | null): RecordNames | null {
  const { read, remade } = useSession()
  const count = useSyncExternalStore(remade.subscribe, remade.count)
  const [names, setNames] = useState<RecordNames | null>(null)
  useEffect(() => {
    let isStopped = false
    const find = async () => {
      const found = await readNames(refs ?? [], { present: read.many, gone: goneRows })
      if (!isStopped) setNames(found)
    }
    if (refs !== null) void find()
    return () => {
      isStopped = true
    }
  }, [refs, read, count])
  return names
}

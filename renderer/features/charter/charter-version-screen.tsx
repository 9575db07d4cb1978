import { paths } from '#renderer/app/links.ts'
import { useRouteParams } from '#renderer/app/use-route-params.ts'
import { CharterVersionContent } from './charter-version-content.tsx'

/** One version of a charter, at its own address. */
export function CharterVersionScreen() {
  const { charterVersionId } = useRouteParams(paths.charterVersion)
  return <CharterVersionContent key={charterVersionId} charterVersionId={charterVersionId} />
}

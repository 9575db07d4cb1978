import { useParams } from '@tanstack/react-router'
import type { ParamsOf, Path } from './links.ts'

/** The values that the address gives to this screen. `path` is the path that the screen is routed by. */
export function useRouteParams<P extends Path>(_path: P): ParamsOf<P> {
  return useParams({ strict: false }) as ParamsOf<P> // `as`: the router matched this path
}

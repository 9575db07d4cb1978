import { createRootRoute, createRoute, createRouter, lazyRouteComponent, type ErrorComponentProps } from '@tanstack/react-router'
import { appHistory } from './app-history.ts'
import { FaultPage } from './fault-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { rooms } from './rooms.ts'
import { Shell } from './shell/shell.tsx'

const RouteFault = ({ error, reset }: ErrorComponentProps) => <FaultPage error={error} onRetry={reset} />

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage })

const routes = rooms
  .flatMap((room) => room.routes)
  .map(({ path, screen }) =>
    createRoute({
      getParentRoute: () => rootRoute,
      path,
      component: lazyRouteComponent(async () => ({ default: await screen() })),
    }),
  )

export const router = createRouter({
  routeTree: rootRoute.addChildren(routes),
  history: appHistory,
  defaultErrorComponent: RouteFault,
  // another record, another screen: no state of the first one stays
  defaultRemountDeps: ({ params }) => params,
  // a search is plain strings, read and written as they are
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const text = new URLSearchParams(search as Record<string, string>).toString() // `as`: only `linkTo` and `useRouteSearch` write it
    return text === '' ? '' : `?${text}`
  },
})

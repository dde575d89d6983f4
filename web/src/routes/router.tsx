import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { type DeskQuery, readDeskQuery, writeDeskQuery } from '../query/desk-query.ts';
import { DeskPage } from './desk-page.tsx';
import { MissingPage } from './missing-page.tsx';

const root = createRootRoute({ component: Outlet, notFoundComponent: MissingPage });
const desk = createRoute({
  getParentRoute: () => root,
  path: '/',
  // The router hands over what `parseSearch` below made, so only its type is narrowed here.
  validateSearch: (search: Record<string, unknown>) => search as unknown as DeskQuery,
  component: DeskPage,
});

export const router = createRouter({
  routeTree: root.addChildren([desk]),
  parseSearch: (text) => ({ ...readDeskQuery(text) }),
  stringifySearch: (search) => writeDeskQuery(search as unknown as DeskQuery),
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

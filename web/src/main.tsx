import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'maplibre-gl/dist/maplibre-gl.css';
import './theme/tokens.css';
import './theme/desk.css';
import { DeskError } from './api/client.ts';
import { router } from './routes/router.tsx';
import { applyTheme, keptTheme } from './theme/theme.ts';

applyTheme(keptTheme());

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // A refusal will be a refusal again; only a server that does not answer is worth a second try.
      retry: (failures, error) => failures < 1 && error instanceof DeskError && error.status === 0,
    },
  },
});

const place = document.getElementById('desk');
if (!place) throw new Error('expected an element with id "desk" in index.html');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);

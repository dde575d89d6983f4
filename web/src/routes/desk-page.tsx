import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Assessment } from '../api/client.ts';
import {
  useCodebook,
  useFacets,
  useIncident,
  useIncidents,
  useSituation,
  useTimeline,
} from '../api/queries.ts';
import { ChosenFilters } from '../components/chosen-filters.tsx';
import { Header } from '../components/header.tsx';
import { Failure, Loading } from '../components/message.tsx';
import { chosenLanguage, useWords, WordsProvider } from '../i18n/words-context.tsx';
import { Filters } from '../list/filters.tsx';
import { IncidentList } from '../list/incident-list.tsx';
import { Search } from '../list/search.tsx';
import { Totals } from '../list/totals.tsx';
import { PasteDialog } from '../paste/paste-dialog.tsx';
import { useDraft } from '../paste/use-draft.ts';
import { type DeskQuery, filterString, isFiltered, views } from '../query/desk-query.ts';
import { type ChangeQuery, useDeskQuery } from '../query/use-desk-query.ts';
import { SituationPanel } from '../situation/situation-panel.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { Dossier } from './dossier-column.tsx';

// The map is the heavy half of the desk; the list and the dossier need not wait for it.
const MapView = lazy(async () => ({ default: (await import('../map/map-view.tsx')).MapView }));

export function DeskPage() {
  const [query, change] = useDeskQuery();
  return (
    <WordsProvider language={chosenLanguage(query.language)}>
      <Desk query={query} change={change} />
    </WordsProvider>
  );
}

/** The whole desk: one query in, the same query's list, map, dossier and timeline out. */
function Desk({ query, change }: { query: DeskQuery; change: ChangeQuery }) {
  const words = useWords();
  const filter = filterString(query);
  const incidents = useIncidents(filter);
  const facets = useFacets(filter);
  // The brush needs the days outside its own window.
  const timeline = useTimeline(filterString({ ...query, from: null, to: null }));
  const situation = useSituation(query.day);
  const detail = useIncident(query.incident);
  const codebook = useCodebook();
  const draft = useDraft();
  const list = incidents.data?.incidents;
  const chosen = useMemo(
    () => list?.find(({ id }) => id === query.incident) ?? detail.data?.summary ?? null,
    [list, query.incident, detail.data],
  );
  const assessments = useMemo(
    () => (query.day === null ? none : inReadingOrder(situation.data?.assessments ?? none)),
    [query.day, situation.data],
  );
  const [draftClaim, setDraftClaim] = useState<string | null>(null);
  const lastChoice = useRef(0);
  const choose = useCallback(
    (incident: string) => {
      draft.discard();
      // Running through the list with the arrow keys leaves one step for the back button, not one a row.
      const replace = Date.now() - lastChoice.current < 1500;
      lastChoice.current = Date.now();
      change({ incident, ground: null, view: 'dossier' }, { replace });
    },
    [change, draft.discard],
  );
  const search = useCallback((text: string) => change({ text }), [change]);
  const chooseGround = (ground: string | null) => change({ ground, incident: null, view: 'dossier' });
  const close = () => {
    draft.discard();
    change({ incident: null, ground: null, view: 'list' });
  };
  const showing = draft.extraction !== null || query.incident !== null || query.ground !== null;

  return (
    <div className="desk" data-view={query.view} data-showing={showing || undefined}>
      <Header
        filter={filter}
        onPaste={draft.open}
        onLanguage={(language) => change({ language }, { replace: true })}
      />
      <main className="sheets">
        <fieldset className="views" aria-label={words.say('app.views')}>
          {views.map((view) => (
            <button
              key={view}
              type="button"
              aria-pressed={query.view === view}
              onClick={() => change({ view }, { replace: true })}
            >
              {words.say(`view.${view}`)}
            </button>
          ))}
        </fieldset>
        <section className="column list-column" aria-label={words.say('view.list')}>
          <Search value={query.text} onSearch={search} />
          <ChosenFilters
            query={query}
            placeName={(id) => facets.data?.places.find(({ value }) => value === id)?.name ?? id}
            onChange={change}
          />
          <Totals data={incidents.data} failed={incidents.isError} />
          <div className="list-scroll">
            <Filters facets={facets.data} query={query} onChange={change} />
            <div id="incidents" className="list-place" tabIndex={-1}>
              {incidents.isError ? (
                <Failure error={incidents.error} onRetry={incidents.refetch} />
              ) : incidents.data && !codebook.isPending ? (
                <IncidentList
                  data={incidents.data}
                  chosen={query.incident}
                  filtered={isFiltered(query)}
                  onChoose={choose}
                />
              ) : (
                <Loading />
              )}
            </div>
          </div>
        </section>
        <div className="map-column">
          <Suspense fallback={<Loading />}>
            <MapView
              incidents={list ?? none}
              chosen={chosen}
              assessments={assessments}
              ground={query.ground}
              draft={draft.extraction}
              draftClaim={draftClaim}
              camera={query.camera}
              onCamera={(camera) => change({ camera }, { replace: true })}
              onIncident={choose}
              onGround={chooseGround}
              onDraft={setDraftClaim}
            >
              <SituationPanel
                day={query.day}
                first={timeline.data?.first ?? null}
                last={timeline.data?.last ?? null}
                assessments={assessments}
                ground={query.ground}
                onDay={(day, options) => change({ day, ...(day === null ? { ground: null } : {}) }, options)}
                onGround={chooseGround}
              />
            </MapView>
          </Suspense>
        </div>
        <aside className="column dossier-column" aria-label={words.say('dossier.label')}>
          {showing && (
            <Button className="icon-button close" aria-label={words.say('app.close')} onPress={close}>
              ×
            </Button>
          )}
          <Dossier
            query={query}
            detail={detail}
            incidents={list ?? none}
            onChoose={choose}
            assessments={assessments}
            draft={draft}
            draftClaim={draftClaim}
            onDraftClaim={setDraftClaim}
          />
        </aside>
        <Timeline
          data={timeline.data}
          from={query.from}
          to={query.to}
          clock={query.day}
          onWindow={(from, to, options) => change({ from, to }, options)}
          onClock={(day) => change({ day }, { replace: true })}
        />
      </main>
      <PasteDialog
        open={draft.pasting}
        article={draft.article}
        pending={draft.reading}
        error={draft.readError}
        onRead={(article) => {
          setDraftClaim(null);
          draft.read(article);
          change({ view: 'dossier' }, { replace: true });
        }}
        onClose={draft.close}
      />
    </div>
  );
}

const none: never[] = [];

const stateOrder = ['held', 'contested', 'unknown'] as const satisfies readonly Assessment['state'][];

/** What is known before what is not, the freshest evidence first. */
function inReadingOrder(assessments: readonly Assessment[]): readonly Assessment[] {
  return assessments.toSorted(
    (a, b) =>
      stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state) ||
      b.lastEvidence.localeCompare(a.lastEvidence),
  );
}

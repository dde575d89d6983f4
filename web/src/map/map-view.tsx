import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Assessment, Extraction, IncidentSummary } from '../api/client.ts';
import { Message } from '../components/message.tsx';
import { useLabels } from '../components/use-labels.ts';
import { useWords } from '../i18n/words-context.tsx';
import type { Camera } from '../query/desk-query.ts';
import { DeskMap, type Hover } from './desk-map.ts';
import {
  boundsOf,
  chosenPoints,
  draftFeatures,
  groundFeatures,
  incidentAreas,
  incidentPoints,
} from './features.ts';
import { Gathering } from './gathering.tsx';
import { MapTip } from './map-tip.tsx';

interface Props {
  readonly incidents: readonly IncidentSummary[];
  readonly chosen: IncidentSummary | null;
  readonly assessments: readonly Assessment[];
  /** Gazetteer id of the ground asked about. */
  readonly ground: string | null;
  readonly draft: Extraction | null;
  readonly draftClaim: string | null;
  readonly camera: Camera | null;
  readonly onCamera: (camera: Camera | null) => void;
  readonly onIncident: (id: string) => void;
  readonly onGround: (gazetteerId: string | null) => void;
  readonly onDraft: (claim: string) => void;
  readonly children?: ReactNode;
}

interface Gathered {
  readonly ids: readonly string[];
  readonly x: number;
  readonly y: number;
}

/** The map: a drawing of what the list holds. */
export function MapView(props: Props) {
  const { incidents, chosen, assessments, ground, draft, draftClaim, camera } = props;
  const words = useWords();
  const labels = useLabels();
  const container = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<DeskMap | null>(null);
  const [failed, setFailed] = useState(false);
  const [ready, setReady] = useState(false);
  const [hover, setHover] = useState<Hover | null>(null);
  const [gathered, setGathered] = useState<Gathered | null>(null);
  const points = useMemo(() => incidentPoints(incidents), [incidents]);

  const moved = useEffectEvent((to: Camera) => {
    setGathered(null);
    props.onCamera(to);
  });
  const pickIncident = useEffectEvent((id: string) => props.onIncident(id));
  const pickGround = useEffectEvent((id: string) => props.onGround(id));
  const pickDraft = useEffectEvent((id: string) => props.onDraft(id));
  const start = useEffectEvent(
    (element: HTMLDivElement) =>
      new DeskMap(element, camera, {
        moved: (to) => moved(to),
        incident: (id) => pickIncident(id),
        ground: (id) => pickGround(id),
        draft: (id) => pickDraft(id),
        gathering: (ids, at) => setGathered({ ids, x: at.x, y: at.y }),
        hover: setHover,
        nothing: () => setGathered(null),
        ready: () => setReady(true),
      }),
  );

  useEffect(() => {
    if (!container.current) return;
    try {
      const made = start(container.current);
      setMap(made);
      return () => {
        made.remove();
        setMap(null);
      };
    } catch {
      setFailed(true);
    }
  }, []);

  useEffect(() => map?.name(words.language, words.country), [map, words]);
  useEffect(() => {
    map?.show('incidents', points);
    map?.show('areas', incidentAreas(incidents));
  }, [map, points, incidents]);
  useEffect(() => {
    const radii = new Map(incidents.map(({ place }) => [place?.gazetteerId, place?.radiusKm ?? undefined]));
    map?.showGround(groundFeatures(assessments, (id) => radii.get(id), labels.shortActor));
  }, [map, assessments, incidents, labels]);
  useEffect(() => {
    const { points: drafts, areas } = draftFeatures(draft, labels.group);
    map?.show('drafts', drafts);
    map?.show('draft-areas', areas);
    const bounds = boundsOf(drafts);
    if (map && bounds) map.fit(bounds, fitPadding);
  }, [map, draft, labels]);
  useEffect(() => {
    map?.show('chosen-areas', incidentAreas(chosen ? [chosen] : []));
    map?.show(
      'chosen',
      chosenPoints(
        chosen,
        assessments.find(({ gazetteerId }) => gazetteerId === ground),
        draft?.claims.find(({ id }) => id === draftClaim),
      ),
    );
  }, [map, chosen, assessments, ground, draft, draftClaim]);
  useEffect(() => {
    if (!map) return;
    if (camera) {
      if (JSON.stringify(map.camera()) !== JSON.stringify(camera)) map.go(camera);
      return;
    }
    const bounds = boundsOf(points);
    if (bounds) map.fit(bounds, fitPadding);
  }, [map, camera, points]);
  // An address that holds a camera shows that camera; only a choice made here moves it. After the fit above,
  // which would undo it.
  const arrived = useRef(camera !== null);
  const chosenId = chosen?.id;
  const lat = chosen?.place?.lat ?? null;
  const lon = chosen?.place?.lon ?? null;
  useEffect(() => {
    if (!map || chosenId === undefined || lat === null || lon === null) return;
    if (arrived.current) arrived.current = false;
    else map.reveal(lat, lon, coveredRight(container.current));
  }, [map, chosenId, lat, lon]);

  if (failed) return <Message title={words.say('map.failed')} />;
  return (
    <section className="map-view" aria-label={words.say('map.label')} data-ready={ready || undefined}>
      <div ref={container} className="map-canvas" />
      <div className="map-controls">
        <Button className="icon-button" aria-label={words.say('map.zoom-in')} onPress={() => map?.zoomBy(1)}>
          +
        </Button>
        <Button
          className="icon-button"
          aria-label={words.say('map.zoom-out')}
          onPress={() => map?.zoomBy(-1)}
        >
          −
        </Button>
        <Button
          className="icon-button"
          aria-label={words.say('map.fit')}
          onPress={() => props.onCamera(null)}
        >
          ⤢
        </Button>
      </div>
      {hover && !gathered && <MapTip hover={hover} incidents={incidents} assessments={assessments} />}
      {gathered && (
        <Gathering
          incidents={incidents.filter(({ id }) => gathered.ids.includes(id))}
          x={gathered.x}
          y={gathered.y}
          onChoose={(id) => {
            setGathered(null);
            props.onIncident(id);
          }}
          onClose={() => setGathered(null)}
        />
      )}
      {props.children}
    </section>
  );
}

/** Pixels of the map that the dossier lies over on a middling screen. */
function coveredRight(map: HTMLElement | null): number {
  const dossier = document.querySelector('.dossier-column');
  if (!map || !dossier) return 0;
  return Math.max(0, map.getBoundingClientRect().right - dossier.getBoundingClientRect().left);
}

/** Pixels kept free around a fit. */
const fitPadding = 70;

import { DivIcon } from 'leaflet';
import { createElement } from 'react';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { MapContainer, Marker, Tooltip } from 'react-leaflet';
import leafletCss from 'leaflet/dist/leaflet.css?inline';
import mapCss from '../../renderer/map/survey-map.css?inline';
import type { MapPoint } from '../../renderer/map/map-props.ts';
import { SurveyMap } from '../../renderer/map/survey-map.tsx';
import { mapText } from '../../renderer/text/map-text.ts';

export type Drawn = 'none' | 'ours' | 'markers';

/** Points strewn over a city of 40 km, the same each time. */
function strewn(count: number): MapPoint[] {
  let seed = 7;
  const next = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, (_, n) => ({
    id: `point/${n}`,
    position: { longitude: 103.6 + next() * 0.4, latitude: 25.35 + next() * 0.3 },
    label: `点位 ${n}`,
    state: n % 3 === 0 ? 'done' : 'notBegun',
  }));
}

const CENTRE = { latitude: 25.5, longitude: 103.8, zoom: 13 };

function ourMap(points: readonly MapPoint[]): ReactNode {
  return createElement(SurveyMap, {
    points,
    onSelect: () => undefined,
    clustered: true,
    ground: 'grid',
    readTile: () => Promise.resolve(null),
    startView: CENTRE,
    theme: 'light',
    language: 'zh',
    texts: mapText.zh,
  });
}

const PIN = new DivIcon({ className: 'pin', iconSize: [14, 14] });

/** What react-leaflet's users write: one component per point. */
function markerMap(points: readonly MapPoint[]): ReactNode {
  const markers = points.map(({ id, position, label }) =>
    createElement(
      Marker,
      { key: id, position: [position.latitude, position.longitude], icon: PIN },
      createElement(Tooltip, null, label),
    ),
  );
  return createElement(
    MapContainer,
    {
      center: [CENTRE.latitude, CENTRE.longitude],
      zoom: CENTRE.zoom,
      style: { height: '100%' },
    },
    markers,
  );
}

const frame = (): Promise<number> => new Promise(requestAnimationFrame);

/** Resolves when what this frame changed has been laid out and painted. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve();
    port2.postMessage(null);
  });

/** Milliseconds the window's thread is busy with each frame while the map is dragged to and fro by the mouse, let go every 45 frames. */
async function pan(drawn: Drawn, count: number, frames: number): Promise<number[]> {
  document.head.innerHTML = `<style>${leafletCss}${mapCss}</style>`;
  document.body.innerHTML = '<div id="root" style="position:fixed;inset:0"></div>';
  const box = document.querySelector('#root') as HTMLElement;
  const root = createRoot(box);
  const points = drawn === 'none' ? [] : strewn(count);
  root.render(drawn === 'markers' ? markerMap(points) : ourMap(points));
  await new Promise((settled) => setTimeout(settled, 1_500));
  const took = await drag(box.querySelector('.leaflet-container') as HTMLElement, frames);
  // Markers' own map glides on for a while.
  await new Promise((settled) => setTimeout(settled, 800));
  root.unmount();
  return took;
}

/** The work of a frame, not its pace: at a screen's pace a slow one hides behind the pause. */
async function drag(map: HTMLElement, frames: number): Promise<number[]> {
  const took: number[] = [];
  let [x, y] = [640, 360];
  for (let n = 0; n < frames; n++) {
    const step = n % 45;
    await frame();
    const began = performance.now();
    if (step === 0) send(map, 'mousedown', (x = 640), (y = 360));
    const back = Math.floor(n / 45) % 2 === 0 ? 1 : -1;
    send(map, 'mousemove', (x += 9 * back), (y += 3 * back));
    if (step === 44) send(map, 'mouseup', x, y);
    await painted();
    took.push(performance.now() - began);
  }
  return took;
}

function send(target: EventTarget, kind: string, clientX: number, clientY: number): void {
  const buttons = kind === 'mouseup' ? 0 : 1;
  target.dispatchEvent(
    new MouseEvent(kind, { clientX, clientY, buttons, button: 0, bubbles: true, view: window }),
  );
}

const mapBench = { pan };
export type MapBench = typeof mapBench;
Object.assign(window, { mapBench });

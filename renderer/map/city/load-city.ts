import type { SampleCity } from '../../../resources/sample-city/city-format.ts';
import { decodeCity } from './decode-city.ts';
import type { DrawnCity } from './decode-city.ts';

let loading: Promise<DrawnCity> | null = null;

/** The sample city's map, read on first need and kept: starting the app does not wait for it. */
export function loadCity(): Promise<DrawnCity> {
  loading ??= import('../../../resources/sample-city/sample-city.json?raw').then((file) =>
    decodeCity(JSON.parse(file.default) as SampleCity),
  );
  return loading;
}

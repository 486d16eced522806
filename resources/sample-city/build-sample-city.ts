import type { SampleCity } from './city-format.ts';
import { buildTown } from './build/build-town.ts';
import type { ModelFeature } from './build/model.ts';
import { DISTRICT_NAMES, findPlaces } from './build/places.ts';
import { encodeCity } from './encode-city.ts';
import { cutBlocks } from './plan/cut-blocks.ts';
import { layMainRoads } from './plan/lay-roads.ts';
import { nameStreets } from './plan/name-streets.ts';
import { SITES } from './plan/sites.ts';
import { buildRegister } from './register/build-register.ts';
import type { SampleRegister } from './register/build-register.ts';

/** The town step by step: main roads, blocks, street names, houses, places. The same every time. */
export function buildSampleCity(): {
  readonly features: readonly ModelFeature[];
  readonly city: SampleCity;
  readonly register: SampleRegister;
} {
  const { roads, blocks } = cutBlocks(layMainRoads(), SITES);
  const town = buildTown({ roads: nameStreets(roads), blocks });
  const features = [...town, ...findPlaces(town), ...DISTRICT_NAMES];
  return { features, city: encodeCity(features), register: buildRegister(features) };
}

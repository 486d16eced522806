import type { PackDownload } from '../../../shared/tiles/map-pack.ts';
import type { FoundTiles, JoinedTiles } from './file-pack-store.ts';
import type { WriteResult } from './tile-store.ts';

/** What the window asks of the worker that owns the pack files, and what each call gives. */
export interface FileStoreCalls {
  readonly write: {
    readonly input: {
      readonly pack: string;
      readonly tiles: JoinedTiles;
      readonly download: PackDownload | undefined;
    };
    readonly output: WriteResult;
  };
  readonly read: {
    readonly input: { readonly pack: string; readonly numbers: Float64Array };
    readonly output: FoundTiles;
  };
  readonly numbers: { readonly input: { readonly pack: string }; readonly output: Float64Array };
  readonly remove: { readonly input: { readonly pack: string }; readonly output: null };
  readonly sweep: { readonly input: null; readonly output: null };
  readonly close: { readonly input: null; readonly output: null };
}

export type FileStoreCallName = keyof FileStoreCalls;

export type FileStoreRequest = {
  [Name in FileStoreCallName]: {
    readonly id: number;
    readonly call: Name;
    readonly input: FileStoreCalls[Name]['input'];
  };
}[FileStoreCallName];

export type FileStoreReply =
  | { readonly id: number; readonly output: FileStoreCalls[FileStoreCallName]['output'] }
  | { readonly id: number; readonly failure: string };

import { useCallback } from 'react';
import type { HostErrorCode } from '../../shared/host/contract.ts';
import type { MeasureNoticeCode } from '../../shared/agreement/agreement-notice.ts';
import type { ChainNoticeCode } from '../../shared/changes/admit-changes.ts';
import type { Language } from '../../shared/kernel/localized.ts';
import type { Notice } from '../../shared/kernel/notice.ts';
import type { StoreNoticeCode } from '../commands/carry-out.ts';
import type { CsvNoticeCode } from '../../shared/exchange/csv-notice.ts';
import type { RegisterNoticeCode } from '../../shared/exchange/register-notice.ts';
import type { MapPackNoticeCode } from '../../shared/map-packs/map-pack-notice.ts';
import type { MergeNoticeCode } from '../../shared/merge/merge-notice.ts';
import type { TileNoticeCode } from '../../shared/tiles/tile-notice.ts';
import type { MockNoticeCode } from '../../shared/mock/mock-notice.ts';
import type { OverlayNoticeCode, OverlayStoreCode } from '../../shared/overlays/overlay-notice.ts';
import type { OverlayWorkerCode } from '../workers/run-overlay-worker.ts';
import type { PackExportCode } from '../commands/export-map-pack.ts';
import type { SavedFileCode } from '../ui/open-saved-file.ts';
import type { MapPackWorkerCode } from '../workers/run-map-pack-worker.ts';
import type { BlankNoticeCode } from '../../shared/workbook/choose-blank.ts';
import type { CodecNoticeCode } from '../../shared/xlsx-codec/codec-notice.ts';
import type { WorkbookFileCode } from '../commands/bytes-of-file.ts';
import type { WorkbookWorkerCode } from '../workers/workbook-task.ts';
import type { NoticeWords } from './notice-words.ts';
import type { CameraNoticeCode, PhotoNoticeCode } from '../../shared/photos/photo-notice.ts';
import type { ScoreNoticeCode } from '../../shared/scoring/score-notice.ts';
import type { PhotoFileNoticeCode } from '../commands/keep-taken-photo.ts';
import type { UndoMergeNoticeCode } from '../commands/undo-merge.ts';
import type { WindowNoticeCode } from './notices/log-notices.ts';
import type { PlaceNoticeCode } from '../../shared/positioning/place.ts';
import type { TrackFileCode } from '../commands/read-track-file.ts';
import type { PositionSourceCode } from '../positioning/followed.ts';
import type { TrackNoticeCode } from './notices/position-notices.ts';
import { positionNotices } from './notices/position-notices.ts';
import { agreementNotices } from './notices/agreement-notices.ts';
import { hostNotices } from './notices/host-notices.ts';
import {
  chainNotices,
  storeNotices,
  undoMergeNotices,
  windowNotices,
} from './notices/log-notices.ts';
import {
  mapPackNotices,
  mapPackWorkerNotices,
  packExportNotices,
  tileStoreNotices,
} from './notices/map-pack-notices.ts';
import { mockNotices } from './notices/mock-notices.ts';
import {
  overlayNotices,
  overlayStoreNotices,
  overlayWorkerNotices,
} from './notices/overlay-notices.ts';
import { cameraNotices, photoNotices } from './notices/photo-notices.ts';
import type { ScoreScreenNoticeCode } from './notices/score-notices.ts';
import { scoreNotices, scoreScreenNotices } from './notices/score-notices.ts';
import { csvNotices, registerNotices } from './notices/register-notices.ts';
import {
  blankNotices,
  codecNotices,
  mergeNotices,
  workbookWorkerNotices,
} from './notices/workbook-notices.ts';
import { downloadNotices, planNotices, sourceNotices } from './notices/tile-notices.ts';
import { useLanguage } from './use-text.ts';

/** Every code a Notice may carry; a code without wording does not compile. */
export type KnownNoticeCode =
  | MockNoticeCode
  | MeasureNoticeCode
  | ChainNoticeCode
  | HostErrorCode
  | StoreNoticeCode
  | WindowNoticeCode
  | UndoMergeNoticeCode
  | ScoreNoticeCode
  | ScoreScreenNoticeCode
  | PhotoNoticeCode
  | PhotoFileNoticeCode
  | CameraNoticeCode
  | RegisterNoticeCode
  | CsvNoticeCode
  | CodecNoticeCode
  | MergeNoticeCode
  | WorkbookWorkerCode
  | BlankNoticeCode
  | WorkbookFileCode
  | MapPackNoticeCode
  | MapPackWorkerCode
  | PackExportCode
  | SavedFileCode
  | TileNoticeCode
  | PositionSourceCode
  | TrackFileCode
  | PlaceNoticeCode
  | TrackNoticeCode
  | OverlayNoticeCode
  | OverlayWorkerCode
  | OverlayStoreCode;

const WORDS: NoticeWords<KnownNoticeCode> = {
  ...chainNotices,
  ...hostNotices,
  ...mockNotices,
  ...agreementNotices,
  ...registerNotices,
  ...csvNotices,
  ...codecNotices,
  ...mergeNotices,
  ...workbookWorkerNotices,
  ...blankNotices,
  ...storeNotices,
  ...windowNotices,
  ...undoMergeNotices,
  ...scoreNotices,
  ...scoreScreenNotices,
  ...photoNotices,
  ...cameraNotices,
  ...mapPackNotices,
  ...mapPackWorkerNotices,
  ...packExportNotices,
  ...tileStoreNotices,
  ...sourceNotices,
  ...planNotices,
  ...downloadNotices,
  ...positionNotices,
  ...overlayNotices,
  ...overlayWorkerNotices,
  ...overlayStoreNotices,
};

/** The sentence of a Notice in the window's language. */
export function useNoticeText(): (notice: Notice) => string {
  const language = useLanguage();
  return useCallback((notice: Notice) => noticeText(notice, language), [language]);
}

export function noticeText(notice: Notice, language: Language): string {
  const words = (WORDS as NoticeWords<string>)[notice.code];
  return words === undefined ? notice.code : words[language](notice.params ?? {});
}

import type { HybridTime } from '../kernel/hybrid-time.ts';
import { canonicalJson } from '../kernel/json.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import type { ChainHead } from './check-code.ts';
import { digestHeads } from './check-code.ts';
import { WORKBOOK_FORMAT } from './workbook-format.ts';

/** What identifies one export. `exportedAt` is the time of the act on the exporter's clock. */
export interface ExportHead {
  readonly exportId: string;
  readonly exportedAt: HybridTime;
  /** Person record id of the exporter, '' when nobody exported (a merge by the command line). */
  readonly actor: string;
  /** The exporting installation's replica id, '' when none. */
  readonly replica: string;
  /** Zone of the dates in the visible cells, minutes east of UTC. */
  readonly utcOffsetMinutes: number;
}

/** An Ed25519 signature (hex) over the 32 bytes of exportDigest. */
export interface ExportSeal {
  readonly publicKey: string;
  readonly signature: string;
}

/** SHA-256, hex, over the export's identity and its heads, and by the hash chains over every change in it. */
export function exportDigest(head: ExportHead, heads: readonly ChainHead[]): string {
  return sha256Hex(
    canonicalJson({
      format: WORKBOOK_FORMAT,
      exportId: head.exportId,
      exportedAt: head.exportedAt,
      actor: head.actor,
      replica: head.replica,
      utcOffsetMinutes: head.utcOffsetMinutes,
      heads: digestHeads(heads),
    }),
  );
}

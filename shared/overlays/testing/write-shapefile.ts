type Point = readonly [number, number];

/** A .shp of one type whose records are lists of parts; `extra` bytes stand behind each, as heights do. */
export function shpBytes(
  type: number,
  records: readonly (readonly (readonly Point[])[])[],
  extra = 0,
): Uint8Array {
  const bodies = records.map((parts) => shapeBytes(type, parts, extra));
  const total = 100 + bodies.reduce((sum, body) => sum + 8 + body.length, 0);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, 9994);
  view.setInt32(24, total / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, type, true);
  let at = 100;
  for (const [index, body] of bodies.entries()) {
    view.setInt32(at, index + 1);
    view.setInt32(at + 4, body.length / 2);
    bytes.set(body, at + 8);
    at += 8 + body.length;
  }
  return bytes;
}

function shapeBytes(type: number, parts: readonly (readonly Point[])[], extra: number): Uint8Array {
  const points = parts.flat();
  if (parts.length === 0) return Uint8Array.of(0, 0, 0, 0);
  const plain = type % 10;
  const head = plain === 1 ? 4 : plain === 8 ? 40 : 44 + parts.length * 4;
  const bytes = new Uint8Array(head + points.length * 16 + extra);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, type, true);
  if (plain === 8) view.setInt32(36, points.length, true);
  if (plain === 3 || plain === 5) {
    view.setInt32(36, parts.length, true);
    view.setInt32(40, points.length, true);
    let start = 0;
    for (const [index, part] of parts.entries()) {
      view.setInt32(44 + index * 4, start, true);
      start += part.length;
    }
  }
  for (const [index, [x, y]] of points.entries()) {
    view.setFloat64(head + index * 16, x, true);
    view.setFloat64(head + index * 16 + 8, y, true);
  }
  return bytes;
}

/** A .dbf of text columns, 20 bytes wide, from cells as bytes already encoded. */
export function dbfBytes(
  names: readonly Uint8Array[],
  rows: readonly (readonly Uint8Array[])[],
  type = 'C',
): Uint8Array {
  const width = 1 + names.length * 20;
  const start = 32 + names.length * 32 + 1;
  const bytes = new Uint8Array(start + rows.length * width).fill(0x20, start);
  const view = new DataView(bytes.buffer);
  bytes[0] = 3;
  view.setUint32(4, rows.length, true);
  view.setUint16(8, start, true);
  view.setUint16(10, width, true);
  for (const [index, name] of names.entries()) {
    bytes.set(name, 32 + index * 32);
    bytes[32 + index * 32 + 11] = type.charCodeAt(0);
    bytes[32 + index * 32 + 16] = 20;
  }
  bytes[start - 1] = 0x0d;
  for (const [index, cells] of rows.entries()) {
    for (const [column, cell] of cells.entries())
      bytes.set(cell, start + index * width + 1 + column * 20);
  }
  return bytes;
}

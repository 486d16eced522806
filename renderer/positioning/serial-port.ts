/** As much of Web Serial (WICG) as a receiver needs; TypeScript's own library does not have it. */
export interface SerialPortLike extends EventTarget {
  readonly readable: ReadableStream<Uint8Array> | null;
  open(options: { readonly baudRate: number; readonly bufferSize?: number }): Promise<void>;
  close(): Promise<void>;
}

export interface SerialLike extends EventTarget {
  /** Ports the person allowed before and that are plugged in. */
  getPorts(): Promise<SerialPortLike[]>;
  /** Asks the person; rejects when they close the list. Needs a click. */
  requestPort(): Promise<SerialPortLike>;
}

/** Null where the browser has no Web Serial. */
export function serialOf(navigator: Navigator): SerialLike | null {
  return (navigator as Navigator & { readonly serial?: SerialLike }).serial ?? null;
}

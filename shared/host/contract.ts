import type { z } from 'zod';
import type { Result } from '../kernel/result.ts';
import type { Capability } from './capability.ts';
import type { CapabilityName } from './capability-names.ts';
import { installationCapabilities } from './installation-capabilities.ts';
import {
  diskCapabilities,
  journalCapabilities,
  photoCapabilities,
  settingsCapabilities,
} from './storage-capabilities.ts';
import { tileCapabilities } from './tile-capabilities.ts';

/** All the renderer can ask of the machine; both hosts fulfil it and pass host-contract-suite.ts. */
export const hostContract = {
  ...installationCapabilities,
  ...settingsCapabilities,
  ...journalCapabilities,
  ...photoCapabilities,
  ...diskCapabilities,
  ...tileCapabilities,
} satisfies Record<CapabilityName, Capability>;

type Contract = typeof hostContract;

/** Failures any capability can meet, on any road to the host. */
type CommonHostErrorCode =
  | 'bad-request'
  | 'too-large'
  | 'disk-full'
  | 'disk-failed'
  | 'host-failed'
  | 'host-refused'
  | 'host-unreachable';

export type HostErrorCode<N extends CapabilityName = CapabilityName> =
  CommonHostErrorCode | Contract[N]['errors'][number];

/** A coded failure; `params` names what it met (a replica and seq, a system error's name). */
export interface HostError<N extends CapabilityName = CapabilityName> {
  readonly code: HostErrorCode<N>;
  readonly params?: Readonly<Record<string, string | number>>;
}

export type HostRequest<N extends CapabilityName> = z.infer<Contract[N]['request']>;
export type HostValue<N extends CapabilityName> = z.infer<Contract[N]['reply']>;
export type HostReply<N extends CapabilityName> = Result<HostValue<N>, HostError<N>>;

/** The machine as the renderer sees it, whichever host it runs in. */
export interface Host {
  call<N extends CapabilityName>(name: N, request: HostRequest<N>): Promise<HostReply<N>>;
}

/** What a host implements: one function per capability, given a request that has been checked. */
export type HostHandlers = {
  readonly [N in CapabilityName]: (request: HostRequest<N>) => Promise<HostReply<N>>;
};

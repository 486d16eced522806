import { MergeBooks } from './merge-books.ts';
import type { MergeRequest } from './merge-call.ts';

const books = new MergeBooks((reply) => postMessage(reply));

addEventListener('message', ({ data }: MessageEvent<MergeRequest>) => void books.take(data));

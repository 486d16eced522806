import { SECURITY_HEADERS } from '../host/content-policy.ts';
import { readAppFile } from '../host/read-app-file.ts';
import { APP_ORIGIN } from './app-origin.ts';

/** Answers `app://dianwei/…` with the window's files; any other host, method or path gets nothing. */
export async function answerAppRequest(
  request: Pick<Request, 'url' | 'method'>,
  rendererFolder: string,
): Promise<Response> {
  const { url, method } = request;
  if (method !== 'GET' && method !== 'HEAD') return refuse(405);
  if (!url.startsWith(`${APP_ORIGIN}/`)) return refuse(403);
  const [path = ''] = url.slice(APP_ORIGIN.length).split(/[?#]/, 1);
  const file = await readAppFile(rendererFolder, path);
  if (file === null) return refuse(404);
  return new Response(method === 'HEAD' ? null : file.bytes, { headers: { ...file.headers } });
}

const refuse = (status: number): Response =>
  new Response(null, { status, headers: { ...SECURITY_HEADERS } });

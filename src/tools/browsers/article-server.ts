/**
 * A local web server that gives one set of pages under every hostname.
 *
 * Browsers are told to look up all names here, so a made-up article can stand on
 * a listed news site without anything leaving the machine.
 */
import { createServer } from 'node:http';

export interface ArticleServer {
  port: number;
  close(): Promise<void>;
}

/** A page that comes with headers of its own, such as a security policy. */
export interface ServedPage {
  html: string;
  headers: Record<string, string>;
}

/** Serves `htmlAt(path)`; what it does not know is a 404 with an empty page. */
export async function serveArticles(
  htmlAt: (path: string) => string | ServedPage | undefined,
): Promise<ArticleServer> {
  const server = createServer((request, response) => {
    const page = htmlAt(new URL(request.url ?? '/', 'http://any').pathname);
    const html = typeof page === 'object' ? page.html : page;
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      ...(typeof page === 'object' ? page.headers : {}),
    });
    response.end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}

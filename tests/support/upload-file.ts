import { documentOf } from './page-document.ts';
import { open, type ShownPage } from './page-forms.ts';
import type { TestBrowser } from './test-browser.ts';

export interface SentFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Sends a page's form with a file as a browser does: the fields first, then the file. Without a name none was chosen. */
export async function uploadFile(
  browser: TestBrowser,
  { page }: ShownPage,
  action: string,
  { name, content }: SentFile,
  fields: Readonly<Record<string, string>> = {},
): Promise<ShownPage> {
  const guard = ['_token', '_call'].map((hidden) => [
    hidden,
    page.querySelector(`form[action="${action}"] input[name=${hidden}]`)?.getAttribute('value') ?? '',
  ]);
  const texts = [...guard, ...Object.entries(fields)].map(
    ([field, value]) => `--edge\r\ncontent-disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  );
  const file = `--edge\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n`;
  const payload = Buffer.concat([
    Buffer.from(texts.join('') + file),
    Buffer.from(content),
    Buffer.from('\r\n--edge--\r\n'),
  ]);
  const headers = {
    'content-type': 'multipart/form-data; boundary=edge',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
    accept: 'text/html',
  };
  const reply = await browser.send(action, { method: 'POST', payload, headers });
  if (reply.statusCode === 303) return open(browser, String(reply.headers.location));
  return { reply, page: documentOf(reply.body) };
}

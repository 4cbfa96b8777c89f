/** The open request as the server has it by now: drawn anew if it changed, with what was typed, and with what is different. */
export function keepChanged(fresh: Document): void {
  const shown = requestIn(document);
  const next = requestIn(fresh);
  if (!shown || !next || shown.dataset.version === next.dataset.version) return;
  const before = formOf(shown);
  const after = formOf(next);
  if (before && after) carryOver(before, after);
  const notice = noticeAbout(factsIn(fieldOf(before, 'drawn')?.value), factsIn(nowIn(after)), before, after);
  next.querySelector('.p-body')?.prepend(notice);
  shown.replaceWith(document.adoptNode(next));
}

const requestIn = (page: Document) => page.querySelector<HTMLElement>('.p-request');
const formOf = (request: Element) => request.querySelector<HTMLFormElement>('form#decide');
const versions = ['version', 'orderVersion', 'drawn'];
const fieldOf = (form: HTMLFormElement | null, name: string) =>
  form?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);

/** Until it was looked at again, the form still names what was shown before, which the server refuses. */
function carryOver(before: HTMLFormElement, after: HTMLFormElement): void {
  for (const name of [...versions, 'comment']) {
    const [from, to] = [fieldOf(before, name), fieldOf(after, name)];
    if (!from || !to) continue;
    to.dataset.now = to.value;
    to.value = from.value;
  }
}

type Facts = ReadonlyMap<string, string>;

const nowIn = (form: HTMLFormElement | null) => fieldOf(form, 'drawn')?.dataset.now;

function factsIn(drawn: string | undefined): Facts {
  const facts: unknown = JSON.parse(drawn ?? '[]');
  return new Map(Array.isArray(facts) ? facts : []);
}

function noticeAbout(
  before: Facts,
  now: Facts,
  shown: HTMLFormElement | null,
  form: HTMLFormElement | null,
): DocumentFragment {
  const template = document.querySelector<HTMLTemplateElement>('#changed');
  const drawn = template?.content.cloneNode(true);
  const notice = drawn instanceof DocumentFragment ? drawn : document.createDocumentFragment();
  const box = notice.firstElementChild;
  if (box) box.id = 'changed-notice';
  const words = template?.dataset.difference ?? '';
  for (const [label, text] of shown ? now : []) {
    const was = before.get(label);
    if (was === undefined || was === text) continue;
    const line = document.createElement('li');
    line.textContent = words
      .replace('{label}', () => label)
      .replace('{before}', () => was)
      .replace('{now}', () => text);
    notice.querySelector('ul')?.append(line);
  }
  const button = notice.querySelector('button');
  if (form) button?.addEventListener('click', () => accept(form, box));
  else button?.remove();
  return notice;
}

/** Looked at: decisions are about what is shown from here on. */
function accept(form: HTMLFormElement, notice: Element | null): void {
  for (const name of versions) {
    const field = fieldOf(form, name);
    if (field?.dataset.now !== undefined) field.value = field.dataset.now;
  }
  notice?.remove();
  document.querySelector<HTMLElement>('button[form="decide"][value="approve"]')?.focus();
}

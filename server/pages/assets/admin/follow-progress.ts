const everyMs = 1_500;

/** Keeps the figures of something that goes on up to date; when it is over, the page says what came of it. */
export function followProgress(): void {
  if (shownIn(document)) setTimeout(follow, everyMs);
}

const shownIn = (page: Document): HTMLElement | null => page.querySelector<HTMLElement>('[data-follow]');

async function follow(): Promise<void> {
  const shown = shownIn(document);
  if (!shown) return;
  const { follow: state, address = '' } = shown.dataset;
  const page = document.hidden ? undefined : await latest(address);
  const fresh = page && shownIn(page);
  if (page && fresh?.dataset.follow !== state) return location.replace(address);
  if (fresh) shown.replaceWith(document.adoptNode(fresh));
  setTimeout(follow, everyMs);
}

/** The page as it is now; undefined while the store cannot be reached. */
async function latest(address: string): Promise<Document | undefined> {
  try {
    const reply = await fetch(address, { headers: { accept: 'text/html' } });
    return reply.ok ? new DOMParser().parseFromString(await reply.text(), 'text/html') : undefined;
  } catch {
    return undefined; // it is asked again
  }
}

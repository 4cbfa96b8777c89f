const pauseMs = 3_000;
const mark = 'data-look-again';

/** A page that waits for an answer goes on by itself once there is one; until then nothing of it moves. */
export function lookAgain(): void {
  if (!document.querySelector(`[${mark}]`)) return;
  setInterval(() => {
    if (document.visibilityState === 'visible') void goOnIfKnown();
  }, pauseMs);
}

async function goOnIfKnown(): Promise<void> {
  const reply = await fetch(location.href).catch(() => undefined); // no connection: asked again in a moment
  if (!reply?.ok) return;
  if (reply.redirected || !(await reply.text()).includes(mark)) location.replace(reply.url);
}

import type { Deps } from '../../../deps.ts';
import { callStory } from '../../../features/audit/call-story.ts';
import { lastCheck } from '../../../features/audit/check-audit.ts';
import type { PageContext, PageReply } from '../../../http/page.ts';
import { deskOf } from '../desk.ts';
import { StoryPage } from './StoryPage.tsx';

/** GET /admin/audit/calls/:id */
export async function storyPage(deps: Deps, ctx: PageContext): Promise<PageReply> {
  const story = await callStory(deps, ctx.identity, ctx.params.id ?? '');
  if (!story.ok) return story;
  const desk = await deskOf(deps, ctx);
  const check = await lastCheck(deps, `call:${story.value.call.id}`);
  return <StoryPage desk={desk} story={story.value} check={check} />;
}

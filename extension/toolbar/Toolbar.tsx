import { Bar } from './bar/Bar.tsx';
import type { App } from './create-app.ts';
import { PanelBoundary } from './PanelBoundary.tsx';
import { toneOf } from './state/view.ts';
import { locale } from './words/words.ts';

/** Everything in the shadow root: the bar or its pill, the rows below, the open panel, and two live regions. */
export function Toolbar({ app }: { readonly app: App }) {
  const view = app.session.view.value;
  const { Pill, Rows } = app.parts.there.value ?? {};
  return (
    <div class="tt" lang={locale()} data-state={toneOf(view)} data-view={view.kind} data-parts={Rows && ''}>
      {app.isCollapsed.value ? (
        Pill && <Pill app={app} />
      ) : (
        <>
          <Bar app={app} />
          {Rows && <Rows app={app} />}
        </>
      )}
      <OpenPanel app={app} />
      <div class="vh" role="status">
        {app.announcer.polite.value}
      </div>
      <div class="vh" role="alert">
        {app.announcer.assertive.value}
      </div>
    </div>
  );
}

function OpenPanel({ app }: { readonly app: App }) {
  const panel = app.panels.current.value;
  const Content = panel && app.parts.panels.value[panel.name]?.Content;
  if (!Content) return null;
  return (
    <div class="tt-stage">
      <PanelBoundary app={app} key={panel.name}>
        <Content app={app} panel={panel} />
      </PanelBoundary>
    </div>
  );
}

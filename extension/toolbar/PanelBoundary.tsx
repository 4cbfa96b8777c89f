import { Component, type ComponentChildren } from 'preact';
import type { App } from './create-app.ts';
import { t } from './words/words.ts';

interface Props {
  readonly app: App;
  readonly children: ComponentChildren;
}

/** A border: a panel that throws closes with a notice, and the bar goes on. */
export class PanelBoundary extends Component<Props> {
  override componentDidCatch(error: unknown): void {
    console.error('Telesales toolbar:', error);
    this.props.app.panels.current.value = undefined;
    this.props.app.notices.show({ tone: 'alert', title: t('panelFailed'), text: t('nothingChanged') });
  }
  override render() {
    return this.props.children;
  }
}

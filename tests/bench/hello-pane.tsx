import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

/** The least pane that Fluent UI makes: what ours is held against. */
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <Button appearance="primary">Hello</Button>
    </FluentProvider>,
  );
}

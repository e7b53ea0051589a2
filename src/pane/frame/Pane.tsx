import { FluentProvider } from '@fluentui/react-components';
import { useState } from 'react';
import type { Session } from '../session/session';
import { themeOf, type ThemeName } from '../theme/themes';
import { usePreferredTheme } from '../theme/use-preferred-theme';
import { SessionContext } from '../use-session';
import { ErrorBoundary } from './ErrorBoundary';
import { Frame } from './Frame';
import { createPlaces, PlacesContext } from './places';

// A style and no class: Fluent gives the provider's classes to menus too, which would then be as high as the page.
const WHOLE = { height: '100%', minWidth: '320px' };

interface PaneProps {
  /** Undefined while the workbook is being opened: the frame stands already. */
  readonly session: Session | undefined;
  /** The theme of the program around it; left out, the system's. */
  readonly theme?: ThemeName | undefined;
}

/** The task pane over one workbook. Whoever makes the session opens it, so that a pane that is shown again finds every edit. */
export function Pane({ session, theme }: PaneProps) {
  const preferred = usePreferredTheme();
  const [places] = useState(createPlaces);
  return (
    <FluentProvider theme={themeOf(preferred === 'contrast' ? preferred : (theme ?? preferred))} style={WHOLE}>
      <SessionContext value={session}>
        <PlacesContext value={places}>
          <ErrorBoundary>
            <Frame />
          </ErrorBoundary>
        </PlacesContext>
      </SessionContext>
    </FluentProvider>
  );
}

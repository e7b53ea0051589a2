import { Button } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons/svg/more-horizontal';
import { lazy, Suspense, useState } from 'react';
import { useOpenedSession } from '../use-session';
import { later } from '../fetch-later';
import { words } from '../words';

/** The menu itself is no part of the first screen: it is fetched after that, or when somebody asks for it. */
const fetchMoreMenu = later(() => import('./MoreMenuOpened'));
const MoreMenuOpened = lazy(async () => ({ default: (await fetchMoreMenu()).MoreMenuOpened }));

/** What is seldom wanted, behind one button. Pressed while the workbook is being opened, it shows when that is done. */
export function MoreMenu() {
  const [asked, setAsked] = useState(false);
  const isOpened = useOpenedSession() !== undefined;
  const button = (
    <Button
      appearance="subtle"
      icon={<MoreHorizontal20Regular />}
      aria-label={words.menu.label}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setAsked(true)}
    />
  );
  return asked && isOpened ? (
    <Suspense fallback={button}>
      <MoreMenuOpened />
    </Suspense>
  ) : (
    button
  );
}

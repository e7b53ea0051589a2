import { createElement, type ReactNode } from 'react';
import type { SvgElement } from '../../charts/svg';

/** A drawn picture as elements of the page. */
export function Picture({ of }: { readonly of: SvgElement }): ReactNode {
  const { name, attributes, children } = of;
  return createElement(
    name,
    Object.fromEntries(Object.entries(attributes).map(([key, value]) => [inReact(key), value])),
    ...children.map((child, index) => (typeof child === 'string' ? child : <Picture key={index} of={child} />)),
  );
}

/** React spells presentation attributes in camel case, and leaves `aria-` as it is. */
function inReact(attribute: string): string {
  return attribute.startsWith('aria-') ? attribute : attribute.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

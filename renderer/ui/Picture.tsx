// A drawing of the issue (cover, ornament): sanitised SVG that takes its colours from the theme. Decorative.
import type { Root } from 'hast';
import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { memo, useMemo } from 'react';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import './picture.css';

interface PictureProps {
  readonly drawing: Root;
  readonly className: string;
}

/** Hidden from assistive technology: what it stands for is said beside it. */
export const Picture = memo(function Picture({ drawing, className }: PictureProps) {
  const content = useMemo(() => toJsxRuntime(drawing, { Fragment, jsx, jsxs }), [drawing]);
  return (
    <span className={className} aria-hidden="true">
      {content}
    </span>
  );
});

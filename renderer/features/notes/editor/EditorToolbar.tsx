// The editor's buttons: those below the text, and those that stand by the selection. Each has a key that does the same.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, mergeRegister, type LexicalEditor } from 'lexical';
import { Check, Link } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import {
  applyLink,
  asksForLink,
  formattingOf,
  formattings,
  nothingActive,
  readActive,
  type Active,
  type Formatting,
} from './formatting.js';
import { closeEditor } from '../card-focus.js';
import { LinkForm } from './LinkForm.js';
import { Toolbar, type ToolbarItem } from './Toolbar.js';
import { useSelectionPlace } from './use-selection-place.js';

const button = (editor: LexicalEditor, active: Active, formatting: Formatting): readonly ToolbarItem[] => {
  const { id, icon, label, keys, isOn, perform } = formatting;
  if (!icon) return [];
  const onPress = (): void => {
    perform(editor);
  };
  return [{ id, icon, label, keys, pressed: isOn(active), onPress }];
};

/** In the row below the text: what is used most, and all that changes blocks. */
const below = (formatting: Formatting): boolean =>
  !formatting.inline || formatting.id === 'bold' || formatting.id === 'italic';

function useActive(editor: LexicalEditor, askForLink: () => void): Active {
  const [active, setActive] = useState(nothingActive);
  useEffect(
    () =>
      mergeRegister(
        editor.registerUpdateListener(() => {
          setActive(readActive(editor));
        }),
        editor.registerCommand(
          KEY_DOWN_COMMAND,
          (event) => {
            const formatting = formattingOf(event);
            if (formatting) formatting.perform(editor);
            else if (asksForLink(event)) askForLink();
            else return false;
            event.preventDefault();
            event.stopPropagation();
            return true;
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
    [editor, askForLink],
  );
  return active;
}

/** Alt+F10 goes to the buttons by the selection, from there or without one to those below the text. */
function useToolbarKey(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = frame.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F10' || !event.altKey) return;
      event.preventDefault();
      const [first, second] = element?.querySelectorAll<HTMLElement>('[role="toolbar"]') ?? [];
      const next = second && first && !first.contains(document.activeElement) ? first : (second ?? first);
      next?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => {
      element?.removeEventListener('keydown', onKeyDown);
    };
  }, [frame]);
}

/** Both rows of buttons, and the small form for a link; inside `frame`, which also holds the text. */
export function EditorToolbar({ frame }: { readonly frame: RefObject<HTMLDivElement | null> }) {
  const [editor] = useLexicalComposerContext();
  const [linking, setLinking] = useState(false);
  const [askForLink] = useState(() => () => {
    setLinking(true);
  });
  const active = useActive(editor, askForLink);
  const floating = useRef<HTMLDivElement>(null);
  const place = useSelectionPlace(editor, frame, floating);
  useToolbarKey(frame);
  const toText = (): void => {
    editor.focus();
  };
  const link: ToolbarItem = {
    id: 'link',
    icon: Link,
    label: 'Link',
    keys: 'Ctrl+K',
    pressed: active.link !== null,
    onPress: () => {
      setLinking(!linking);
    },
  };
  const done: ToolbarItem = {
    id: 'done',
    icon: Check,
    label: 'Done',
    keys: 'Escape',
    onPress: () => {
      closeEditor();
    },
  };
  const buttons = (wanted: (formatting: Formatting) => boolean): readonly ToolbarItem[] =>
    formattings.filter(wanted).flatMap((formatting) => button(editor, active, formatting));
  return (
    <>
      {place && !linking && (
        <Toolbar
          ref={floating}
          label="Format selection"
          className="editor-floating"
          style={place}
          items={[...buttons(({ inline = false }) => inline), link]}
          onLeave={toText}
        />
      )}
      {linking && (
        <LinkForm
          address={active.link ?? ''}
          onDone={(address) => {
            setLinking(false);
            editor.focus();
            if (address !== undefined) applyLink(editor, address);
          }}
        />
      )}
      <Toolbar
        label="Formatting"
        className="editor-toolbar"
        items={[...buttons(below), link, done]}
        onLeave={toText}
      />
    </>
  );
}

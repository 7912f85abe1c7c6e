// The list that opens while a tag (`#`) or a mention (`[[`) is typed. The keyboard stays in the text.
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type LexicalEditor,
} from 'lexical';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type RefObject,
} from 'react';
import { announce } from '../../../state/announce.js';
import { $findTrigger, $insertMention, $insertTag, type Trigger } from './trigger.js';
import { useOptions, type Option } from './use-options.js';

const same = (a: Trigger | undefined, b: Trigger | undefined): boolean =>
  a?.kind === b?.kind && a?.typed === b?.typed && a?.key === b?.key && a?.start === b?.start;

/** What is being typed, unless the reader has put the list away there. */
function useTrigger(editor: LexicalEditor): [Trigger | undefined, () => void] {
  const [trigger, setTrigger] = useState<Trigger | undefined>();
  const [away, setAway] = useState<Trigger | undefined>();
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read($findTrigger);
        setTrigger((old) => (same(old, next) ? old : next));
        setAway((old) => (next && old?.key === next.key && old.start === next.start ? old : undefined));
      }),
    [editor],
  );
  const put = away && trigger && away.key === trigger.key && away.start === trigger.start;
  return [
    put ? undefined : trigger,
    () => {
      setAway(trigger);
    },
  ];
}

/** Space between the line of the caret and the list, and between the list and the edge of the window, in pixels. */
const gap = 4;

/** Below the line of the caret, or above it where there is more room; as tall as that room allows. */
function placeList(frame: HTMLElement, list: HTMLElement): CSSProperties {
  const selection = window.getSelection();
  const caret = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : undefined;
  const around = frame.getBoundingClientRect();
  const line = caret && caret.height > 0 ? caret : around;
  const bar = frame.closest('.reading')?.getBoundingClientRect().top ?? 0;
  const roomBelow = window.innerHeight - line.bottom - 2 * gap;
  const roomAbove = line.top - bar - 2 * gap;
  const below = list.scrollHeight <= roomBelow || roomBelow >= roomAbove;
  const maxHeight = Math.floor(below ? roomBelow : roomAbove);
  const height = Math.min(list.scrollHeight + list.offsetHeight - list.clientHeight, maxHeight);
  return { top: (below ? line.bottom + gap : line.top - height - gap) - around.top, maxHeight };
}

interface ListProps {
  readonly editor: LexicalEditor;
  readonly frame: RefObject<HTMLElement | null>;
  readonly trigger: Trigger;
  readonly options: readonly Option[];
  readonly onAway: () => void;
}

function OptionList({ editor, frame, trigger, options, onAway }: ListProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState({ typed: trigger.typed, index: 0 });
  const [place, setPlace] = useState<CSSProperties>({});
  const at = chosen.typed === trigger.typed ? Math.min(chosen.index, options.length - 1) : 0;
  const optionId = (index: number): string => `${id}-${index}`;
  const active = optionId(at);

  useLayoutEffect(() => {
    if (frame.current && list.current) setPlace(placeList(frame.current, list.current));
  }, [frame, trigger, options.length]);

  useLayoutEffect(() => {
    document.getElementById(active)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  // The text is the combobox: it says which list it controls and which option is chosen.
  useEffect(() => {
    const text = editor.getRootElement();
    text?.setAttribute('aria-controls', id);
    text?.setAttribute('aria-activedescendant', active);
    return () => {
      text?.removeAttribute('aria-controls');
      text?.removeAttribute('aria-activedescendant');
    };
  }, [editor, id, active]);

  const { kind } = trigger;
  useEffect(() => {
    announce(
      kind === 'tag'
        ? 'Tags. Up and Down choose, Enter takes.'
        : 'Mentions. Up and Down choose, Enter takes.',
      {
        visible: false,
      },
    );
  }, [kind]);

  const choose = (option: Option | undefined): void => {
    if (!option) return;
    editor.update(() => {
      if (option.url === undefined) $insertTag(trigger, option.label);
      else $insertMention(trigger, option.url, option.label);
    });
    editor.focus();
  };

  useEffect(() => {
    const on = (act: () => void) => (event: KeyboardEvent | null) => {
      if (event?.shiftKey) return false;
      event?.preventDefault();
      event?.stopPropagation();
      act();
      return true;
    };
    const move = (step: number) => () => {
      setChosen({ typed: trigger.typed, index: (at + step + options.length) % options.length });
    };
    const take = on(() => {
      choose(options[at]);
    });
    const priority = COMMAND_PRIORITY_CRITICAL;
    return mergeRegister(
      editor.registerCommand(KEY_ARROW_DOWN_COMMAND, on(move(1)), priority),
      editor.registerCommand(KEY_ARROW_UP_COMMAND, on(move(-1)), priority),
      editor.registerCommand(KEY_ENTER_COMMAND, take, priority),
      editor.registerCommand(KEY_TAB_COMMAND, take, priority),
      editor.registerCommand(KEY_ESCAPE_COMMAND, on(onAway), priority),
    );
  });

  return (
    <div
      ref={list}
      id={id}
      className="editor-options"
      data-kind={kind}
      role="listbox"
      aria-label={kind === 'tag' ? 'Tags' : 'Mentions'}
      style={place}
      // The text keeps the keyboard.
      onMouseDown={(event) => {
        event.preventDefault();
      }}
    >
      {options.map((option, index) => (
        <div
          key={option.id}
          id={optionId(index)}
          className="editor-option"
          role="option"
          aria-selected={index === at}
          onClick={() => {
            choose(option);
          }}
        >
          <span className="editor-option-label">
            {kind === 'tag' && '#'}
            {option.label}
          </span>
          <span className="editor-option-detail">{option.detail}</span>
        </div>
      ))}
    </div>
  );
}

function Options(props: Omit<ListProps, 'options'>) {
  const options = useOptions(props.trigger);
  return options.length > 0 && <OptionList {...props} options={options} />;
}

/** Completion of tags and mentions. */
export function Completion({ frame }: { readonly frame: RefObject<HTMLElement | null> }) {
  const [editor] = useLexicalComposerContext();
  const [trigger, onAway] = useTrigger(editor);
  return trigger && <Options editor={editor} frame={frame} trigger={trigger} onAway={onAway} />;
}

// The dialog "Print": what, with what, on which paper, and then to a PDF or to the printer.
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import {
  Button,
  Label,
  RadioButton,
  RadioField,
  RadioGroup,
  SwitchButton,
  SwitchField,
} from 'react-aria-components';
import { papers, type PrintChoices, type PrintRequest } from '../../../core/print/types.js';
import { request } from '../../platform/journal.js';
import { useArticle, useJournal } from '../../state/journal.js';
import { changePreferences, usePreferences } from '../../state/preferences.js';
import { DialogFrame } from '../../ui/DialogFrame.js';
import { Progress } from './Progress.js';
import { outcomeInWords, usePrint, type PrintState } from './use-print.js';
import './print.css';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly {
    readonly value: Value;
    readonly name: string;
    readonly detail?: string;
    readonly disabled?: boolean;
  }[];
  readonly onChange: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  return (
    <RadioGroup
      className="print-row"
      value={value}
      onChange={(chosen) => {
        const choice = choices.find((known) => known.value === chosen);
        if (choice) onChange(choice.value);
      }}
    >
      <Label>{label}</Label>
      <div className="print-choices">
        {choices.map((choice) => (
          <RadioField key={choice.value} value={choice.value} isDisabled={choice.disabled ?? false}>
            <RadioButton className="print-choice">
              <span className="print-dot" aria-hidden="true" />
              <span>
                {choice.name}
                {choice.detail !== undefined && <span className="print-detail">{choice.detail}</span>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

function Switch({ label, on, onChange }: SwitchProps) {
  return (
    <SwitchField isSelected={on} onChange={onChange}>
      <SwitchButton className="print-switch">
        <span className="print-box">
          <Check aria-hidden size={14} strokeWidth={3} />
        </span>
        {label}
      </SwitchButton>
    </SwitchField>
  );
}

function Ending({ state }: { readonly state: PrintState }) {
  if (state.kind === 'failed')
    return (
      <p className="print-message print-failed" role="alert">
        {state.message}
      </p>
    );
  if (state.kind === 'idle')
    return state.cancelled && <p className="print-message">Nothing was saved or printed.</p>;
  if (state.kind !== 'done') return null;
  return <p className="print-message">{outcomeInWords(state.outcome)}</p>;
}

/** The dialog. */
export function PrintDialog({ onClose }: { readonly onClose: () => void }) {
  const issue = useJournal((journal) => journal.issue);
  const article = useArticle();
  const choices = usePreferences((preferences) => preferences.print);
  const { state, start, cancel } = usePrint();
  const done = useRef<HTMLButtonElement>(null);
  const finished = state.kind === 'done';
  useEffect(() => {
    if (finished) done.current?.focus();
  }, [finished]);
  if (!issue) return null;
  const choose = (change: Partial<PrintChoices>): void => {
    changePreferences({ print: { ...choices, ...change } });
  };
  const scope = article ? choices.scope : 'issue';
  const { marks, notes, paper } = choices;
  const run = (to: PrintRequest['to']): void => {
    const what = scope === 'article' && article ? { article: article.id } : {};
    start({ to, issue: issue.id, marks, notes, paper, ...what });
  };
  return (
    <DialogFrame title="Print" onClose={onClose}>
      {state.kind === 'working' ? (
        <Progress progress={state.progress} onCancel={cancel} />
      ) : (
        <>
          <Choice
            label="What"
            value={scope}
            choices={[
              {
                value: 'article',
                name: 'This article',
                detail: article?.shortTitle ?? article?.title ?? 'None is open',
                disabled: !article,
              },
              {
                value: 'issue',
                name: 'The whole issue',
                detail: `${issue.title}, ${issue.articles.length} ${issue.articles.length === 1 ? 'piece' : 'pieces'}`,
              },
            ]}
            onChange={(value) => {
              choose({ scope: value });
            }}
          />
          <div className="print-row" role="group" aria-label="Yours">
            <Switch
              label="With your marks"
              on={marks}
              onChange={(on) => {
                choose({ marks: on });
              }}
            />
            <Switch
              label="With your notes"
              on={notes}
              onChange={(on) => {
                choose({ notes: on });
              }}
            />
          </div>
          <Choice
            label="Paper"
            value={paper}
            choices={papers.map((value) => ({ value, name: value }))}
            onChange={(value) => {
              choose({ paper: value });
            }}
          />
          <Ending state={state} />
          <div className="print-actions">
            {state.kind === 'done' && state.outcome.kind === 'saved' && (
              <Button className="print-button" onPress={() => void request('showPdf', undefined)}>
                Show in folder
              </Button>
            )}
            {finished ? (
              <Button ref={done} className="print-button print-main" onPress={onClose}>
                Done
              </Button>
            ) : (
              <>
                <Button
                  className="print-button"
                  onPress={() => {
                    run('printer');
                  }}
                >
                  Print…
                </Button>
                <Button
                  className="print-button print-main"
                  onPress={() => {
                    run('pdf');
                  }}
                >
                  Save as PDF…
                </Button>
              </>
            )}
          </div>
        </>
      )}
    </DialogFrame>
  );
}

// A slider and a switch as the settings show them.
import {
  Label,
  Slider,
  SliderOutput,
  SliderThumb,
  SliderTrack,
  SwitchButton,
  SwitchField,
  Text,
} from 'react-aria-components';

interface SliderSettingProps {
  readonly label: string;
  readonly value: number;
  readonly limits: { readonly min: number; readonly max: number; readonly step: number };
  /** Shows and speaks the value as a percentage. */
  readonly percent?: boolean;
  readonly onChange: (value: number) => void;
}

/** A slider with its name and value above it. */
export function SliderSetting({ label, value, limits, percent = false, onChange }: SliderSettingProps) {
  return (
    <Slider
      className="setting"
      value={value}
      minValue={limits.min}
      maxValue={limits.max}
      step={limits.step}
      formatOptions={percent ? { style: 'unit', unit: 'percent' } : {}}
      onChange={onChange}
    >
      <div className="setting-line">
        <Label>{label}</Label>
        <SliderOutput />
      </div>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  );
}

interface SwitchSettingProps {
  readonly label: string;
  readonly value: boolean;
  /** What a reader should know before using it. */
  readonly help?: string | undefined;
  readonly onChange: (value: boolean) => void;
}

/** A switch with its name. */
export function SwitchSetting({ label, value, help, onChange }: SwitchSettingProps) {
  return (
    <SwitchField className="setting" isSelected={value} onChange={onChange}>
      <SwitchButton className="setting-line switch">
        {label}
        <span className="switch-track" aria-hidden="true" />
      </SwitchButton>
      {help !== undefined && (
        <Text slot="description" className="setting-help">
          {help}
        </Text>
      )}
    </SwitchField>
  );
}

import { Field, makeStyles, Select } from "@fluentui/react-components";

const useStyles = makeStyles({ select: { minWidth: 0 } });

/** One of a few values, told by their labels. */
export function Choice<Value>(props: {
  readonly label: string;
  readonly chosen: Value;
  readonly options: readonly (readonly [NoInfer<Value>, string])[];
  readonly choose: (value: Value) => void;
}) {
  const styles = useStyles();
  const { options, chosen } = props;
  return (
    <Field label={props.label}>
      <Select
        className={styles.select}
        value={options.findIndex(([value]) => value === chosen)}
        onChange={(_, { value }) => {
          const option = options[Number(value)];
          if (option !== undefined) props.choose(option[0]);
        }}
      >
        {options.map(([, label], at) => (
          <option key={at} value={at}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

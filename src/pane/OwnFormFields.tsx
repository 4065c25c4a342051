import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { OwnFormPaneWords } from "../words/own-form-words";
import type { FormFields, OwnFormState } from "./use-own-form";

const useStyles = makeStyles({ input: { minWidth: 0 } });

/** What is asked about a form before it is saved. */
export function OwnFormFields(props: {
  readonly state: Pick<OwnFormState, "fields" | "faults" | "type">;
  readonly words: OwnFormPaneWords;
}) {
  const styles = useStyles();
  const { state, words } = props;
  const { fields, faults } = state;
  const field = (name: keyof FormFields, hint: string | null, fault: string | null) => (
    <Field
      label={words[name]}
      required={name === "title"}
      {...(hint === null ? {} : { hint })}
      {...(fault === null ? {} : { validationMessage: fault })}
    >
      <Input
        className={styles.input}
        value={fields[name]}
        onChange={(_, { value }) => {
          state.type(name, value);
        }}
      />
    </Field>
  );
  return (
    <>
      {field("title", null, faults.title ? words.needsTitle : null)}
      {field("number", null, null)}
      {field("date", words.dateHint, faults.date ? words.needsDate : null)}
      {field("agency", null, null)}
    </>
  );
}

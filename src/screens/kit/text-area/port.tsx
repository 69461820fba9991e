import { useContext, useEffect } from 'react';
import { FieldContext } from '../text-field.tsx';

/**
 * Tells the keys that a text area is there, as a drawn field does. It is painted, and its keys never go by way of React: there
 * is nothing to draw.
 */
export function TextAreaPort(): null {
  const port = useContext(FieldContext);
  useEffect(() => {
    if (port !== null && port.id !== null) port.field.ready(port.id);
  });
  return null;
}

using Amazon.Runtime;

namespace Amazon.ConfigService;

public class RecordingScope(string value) : ConstantClass(value)
{
    public static RecordingScope FindValue(string value) => FindValue<RecordingScope>(value);

    public static implicit operator RecordingScope(string value) => FindValue(value);
}

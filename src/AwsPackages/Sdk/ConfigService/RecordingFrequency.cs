using Amazon.Runtime;

namespace Amazon.ConfigService;

public class RecordingFrequency(string value) : ConstantClass(value)
{
    public static readonly RecordingFrequency DAILY = new("DAILY");

    public static RecordingFrequency FindValue(string value) => FindValue<RecordingFrequency>(value);

    public static implicit operator RecordingFrequency(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.ConfigService;

public class RecordingStrategyType(string value) : ConstantClass(value)
{
    public static readonly RecordingStrategyType ALL_SUPPORTED_RESOURCE_TYPES = new("ALL_SUPPORTED_RESOURCE_TYPES");

    public static RecordingStrategyType FindValue(string value) => FindValue<RecordingStrategyType>(value);

    public static implicit operator RecordingStrategyType(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.ConfigService;

public class RecorderStatus(string value) : ConstantClass(value)
{
    public static readonly RecorderStatus Pending = new("Pending");

    public static RecorderStatus FindValue(string value) => FindValue<RecorderStatus>(value);

    public static implicit operator RecorderStatus(string value) => FindValue(value);
}

using Amazon.Runtime;

namespace Amazon.ConfigService;

public class Owner(string value) : ConstantClass(value)
{
    public static readonly Owner AWS = new("AWS");

    public static readonly Owner CUSTOM_LAMBDA = new("CUSTOM_LAMBDA");

    public static readonly Owner CUSTOM_POLICY = new("CUSTOM_POLICY");

    public static Owner FindValue(string value) => FindValue<Owner>(value);

    public static implicit operator Owner(string value) => FindValue(value);
}

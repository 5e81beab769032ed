using Amazon.Runtime;

namespace Amazon.Organizations;

public class PolicyType(string value) : ConstantClass(value)
{
    public static readonly PolicyType SERVICE_CONTROL_POLICY = new("SERVICE_CONTROL_POLICY");

    public static PolicyType FindValue(string value) => FindValue<PolicyType>(value);

    public static implicit operator PolicyType(string value) => FindValue(value);
}

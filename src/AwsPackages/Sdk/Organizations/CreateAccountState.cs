using Amazon.Runtime;

namespace Amazon.Organizations;

public class CreateAccountState(string value) : ConstantClass(value)
{
    public static readonly CreateAccountState IN_PROGRESS = new("IN_PROGRESS");
    public static readonly CreateAccountState SUCCEEDED = new("SUCCEEDED");
    public static readonly CreateAccountState FAILED = new("FAILED");

    public static CreateAccountState FindValue(string value) => FindValue<CreateAccountState>(value);

    public static implicit operator CreateAccountState(string value) => FindValue(value);
}
